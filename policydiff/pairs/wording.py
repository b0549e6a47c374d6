"""Wordings made comparable: what counts as the same words, the same label, and how alike two wordings are."""

import unicodedata
from functools import lru_cache

from policydiff.kept import compiled

MARKUP = compiled(
    r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\]]*\]|<(?![^>]*@)/?[a-zA-Z][^>]*>|(?<!\\)[*_`~]+(?=\S)|(?<=\S)[*_`~]+"
)
"""Link targets, tags and emphasis: markup alone is no change (guideline, rules 17 and 28)."""
TARGETS = compiled(r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
ADDRESS = compiled(r"<(https?://[^\s<>]+)>")
"""An address in brackets is read; only the brackets are markup."""
BLANKS = compiled(r"[\s\u200b-\u200d\ufeff\u00ad]+")
NO_WORD = compiled(r"[\W_]+")
TOKEN = compiled(r"[0-9]+(?:[.,][0-9]+)*|[a-zà-ɏ]+|\w")
"""Numbers and words of letters, in lower case; of other scripts every character."""
HAN = "\u2e80"
"""Where the characters begin of which each is a word or a part of one."""
STEM = 6
"""Letters that tell an English word from others, whatever its ending."""
SURROGATES = 0xD800, 0x800


@lru_cache(maxsize=8192)
def same_words_key(text: str) -> str:
    """The words as they stand, without white space and markup; the markup itself where there is nothing else."""
    whole = text
    if "]" in text or "<" in text or "*" in text or "_" in text or "`" in text or "~" in text:
        text = MARKUP.sub("", ADDRESS.sub(r"\1", text)).replace("[", "")
    return BLANKS.sub("", text) or whole


@lru_cache(maxsize=8192)
def folded_key(text: str) -> str:
    """Letters, digits and Han characters alone, in one width and one case."""
    text = same_words_key(text)
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return NO_WORD.sub("", folded).casefold() or text


@lru_cache(maxsize=2048)
def label_key(label: str | None) -> str:
    """A label's number or letter: '(一)' and '一、' are both '一'; a bullet has none."""
    return NO_WORD.sub("", unicodedata.normalize("NFKC", label)).casefold() if label else ""


def same_label(old: str | None, new: str | None) -> bool:
    """Whether two labels print the same number."""
    return old == new or label_key(old) == label_key(new)


class Vocabulary:
    """Tokens as single characters, so that likeness is counted in Han characters, words and numbers, not in letters."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        self._encoded: dict[str, str] = {}
        self._particular: dict[str, frozenset[str]] = {}

    def encode(self, text: str) -> str:
        """A wording as a string with one character for each token; most clauses stand in both versions word for word."""
        if text not in self._encoded:
            self._encoded[text] = self._encode(text)
        return self._encoded[text]

    def _encode(self, text: str) -> str:
        if "](" in text:
            text = TARGETS.sub("]", text)
        folded = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
        if "个人" in folded:
            folded = folded.replace("个人数据", "个人信息").replace("个人资料", "个人信息")
        elif "personal data" in folded:
            folded = folded.replace("personal data", "personal information")
        codes = self._codes
        return "".join(codes.get(token) or self._new_code(token) for token in TOKEN.findall(folded))

    def _new_code(self, token: str) -> str:
        first, count = SURROGATES
        number = len(self._codes) + 1
        code = self._codes[token] = chr(number if number < first else number + count)
        if len(token) > 1 or token < HAN:
            self._stems[code] = f" {token[:STEM]}"
        return code

    def stems(self, tokens: str) -> frozenset[str]:
        """The beginnings of an encoded wording's words, and its single characters."""
        return frozenset(self._stems.get(code, code) for code in tokens)

    def particular(self, tokens: str) -> frozenset[str]:
        """The beginnings of an encoded wording's words, and its runs of two words or of two Chinese characters."""
        if tokens in self._particular:
            return self._particular[tokens]
        stems = self._stems
        found = {tokens[at : at + 2] for at in range(len(tokens) - 1)}
        found.update(stems[code] for code in set(tokens) if code in stems)
        self._particular[tokens] = frozenset(found)
        return self._particular[tokens]
