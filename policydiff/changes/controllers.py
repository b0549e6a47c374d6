"""Whether a company named in a text is the one that speaks: the controller, not a recipient."""

from policydiff.clauses.clause import Language
from policydiff.facts.wording import wording
from policydiff.kept import compiled

SELF = {
    "zh": (
        compiled(
            r"(?:提供者|运营者|运营方|运营商|运营主体|开发者|控制者|处理者|经营者|我们是|\"我们\"是?指)[^。;]{0,40}$"
            r"|(?:^|[,。;:])[^,。;]{0,30}(?:由|是指|系指|指|系|(?<!的)是)$"
        ),
        compiled(
            r"^(?:\([^)]{0,20}\))?[^,。;、]{0,6}\(?[^。;)]{0,16}(?:以下|下称|简称|合称|统称|\"我们|即我们)|^[^。;]{0,4}(?:运营|开发|所有并运营|提供本)"
        ),
    ),
    "en": (
        compiled(
            r"(?:operated|provided|owned|developed|run|offered|controller(?: is|:)|service providers?:) (?:by |means )?[^.;]{0,20}$"
        ),
        compiled(
            r"^[^.;]{0,60}\(?[^.;)]{0,30}(?:\"we\"|\"us\"|\"our\"|hereinafter|collectively|\(we\b)|^,? (?:is the (?:data )?controller|operates|owns)"
        ),
    ),
}
"""What stands before and after the name of the company that speaks."""


def names_controller(text: str, span: tuple[int, int], language: Language) -> bool:
    """Whether the words at a span are presented as the company behind the policy."""
    before, after = SELF[language]
    return bool(
        before.search(wording(text[: span[0]]).normal[-60:])
        or after.search(wording(text[span[1] : span[1] + 90]).normal.lstrip(". "))
    )
