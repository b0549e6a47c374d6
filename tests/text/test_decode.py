from pathlib import Path

import pytest

from policydiff.errors import UnreadableTextError
from policydiff.text.decode import decode, read_text

TEXT = "隐私政策\n一、我们收集您的手机号码。Privacy “policy”.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
def test_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "policy.md") == TEXT


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_ends_are_made_plain(ending: str) -> None:
    assert decode(TEXT.replace("\n", ending).encode(), "policy.md") == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x08\x02\x00\x00\x00", "is not a text file"),
        (b"%PDF-1.7\n\x00\x01\x02\xff\xfe\x80\x81", "is not a text file"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "is not a text file"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableTextError) as error:
        decode(data, "policies/app.md")
    message = str(error.value)
    assert message.startswith("policies/app.md: ") and says in message and "\n" not in message


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTextError, match="no such file"):
        read_text(str(tmp_path / "nothing.md"))
    with pytest.raises(UnreadableTextError, match="is a folder"):
        read_text(str(tmp_path))
