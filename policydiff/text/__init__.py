"""Bytes to lines: decoding, folding of forms that carry no meaning, the language of a stretch of text."""
