"""The page number field of a docx, which python-docx has no function for."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run


def page_number(run: Run) -> None:
    """Make the run end in the number of its page."""
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
