"""The compiled wording that gettext reads belongs to the .po file that people edit."""

from scripts.compile_messages import SOURCE, compiled


def test_the_compiled_messages_are_up_to_date():
    assert SOURCE.with_suffix(".mo").read_bytes() == compiled(SOURCE), "改过 click.po：请运行 make messages"
