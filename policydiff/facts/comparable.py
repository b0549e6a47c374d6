"""Both wordings of a clause made comparable: slips of the pen mended, what says the same in two forms put in one."""

from collections.abc import Callable, Sequence

from policydiff.clauses.clause import Language
from policydiff.facts.hunks import Side
from policydiff.facts.mending import Spot, mended
from policydiff.facts.parallel import said_at_once
from policydiff.facts.segments import Segmented

Slips = Callable[[Segmented, Segmented], list[Spot]]
"""The slips of the first side, beside the second."""
Forms = Callable[[Segmented, Segmented], tuple[Segmented, Segmented]]


def comparable(sides: Sequence[Side]) -> tuple[list[Side], bool]:
    """Both sides without slips and in one form; whether there was a slip."""
    slips_in, in_one_form = _of_language(sides[0].cut.language)
    left, right = (side.cut for side in sides)
    slips = slips_in(left, right), slips_in(right, left)
    cuts = in_one_form(*said_at_once(mended(left, right, slips[0]), mended(right, left, slips[1])))
    return [side._replace(cut=cut) for side, cut in zip(sides, cuts, strict=True)], any(slips)


def _of_language(language: Language) -> tuple[Slips, Forms]:
    """The rules of one language; those of the other are not loaded."""
    if language == "zh":
        from policydiff.facts.forms import in_one_form
        from policydiff.facts.slips import slips_in

        return slips_in, in_one_form
    from policydiff.facts.levelled import levelled
    from policydiff.facts.misspelt import misspelt_in

    return misspelt_in, levelled
