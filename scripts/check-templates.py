"""Renders templates/*.jinja with Python's Jinja2, set up as transformers' apply_chat_template sets it up, and compares
with the goldens. With a folder of other templates (llama.cpp's models/templates, say) as argument, it also says which
of them give a template's goldens: pip install jinja2, then python3 scripts/check-templates.py [FOLDER]
"""
import json
import sys
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

root = Path(__file__).parent.parent
tests = root / "test" / "templates"
conversations = json.loads((tests / "conversations.json").read_text())
environment = ImmutableSandboxedEnvironment(
    trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
)


def refuse(message):
    raise jinja2.exceptions.TemplateError(message)


environment.globals["raise_exception"] = refuse


def rendered(template, messages, golden):
    try:
        return environment.from_string(template).render(
            messages=messages, bos_token=golden["bos"], eos_token=golden["eos"], add_generation_prompt=True
        )
    except jinja2.exceptions.TemplateError as error:
        return error


def differences(template, golden):
    return [
        (name, text)
        for name, messages in conversations.items()
        if name in golden and (text := rendered(template, messages, golden)) != golden[name]
    ]


failed = False
others = {path.stem: path.read_text() for folder in sys.argv[1:] for path in sorted(Path(folder).glob("*.jinja"))}
for path in sorted((root / "templates").glob("*.jinja")):
    golden = json.loads((tests / "goldens" / f"{path.stem}.json").read_text())
    wrong = differences(path.read_text(), golden)
    same = [name for name, template in others.items() if not differences(template, golden)]
    print(path.stem, "differs" if wrong else "agrees", *same, sep="  ")
    for name, text in wrong:
        failed = True
        print(f"    {name}: {text!r}\n    golden: {golden[name]!r}")

sys.exit(1 if failed else 0)
