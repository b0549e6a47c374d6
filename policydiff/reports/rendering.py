"""Markdown of our own making to HTML. The only module that knows the Markdown library; policies are never parsed with it."""


def markdown_to_html(text: str) -> str:
    """A draft's Markdown, in which the policy's words are already escaped, as an HTML fragment."""
    import markdown

    return markdown.markdown(text, extensions=["tables", "sane_lists"], output_format="html")
