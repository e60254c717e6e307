"""The catalogue that comes with Sayso holds together, and names are found as people say them."""

from __future__ import annotations

import pytest

from app.models.catalogue import Catalogue, Kind, load, read
from app.models.machine import Machine, look, recommended
from i18n import messages
from i18n.errors import SaysoError

SIZES = ("tiny", "base", "small", "medium", "large-v3", "large-v3-turbo")


def test_every_kind_and_every_size_of_whisper_is_there() -> None:
    catalogue = load()
    assert {model.kind for model in catalogue.models} == set(Kind)
    assert [model.short for model in catalogue.of(Kind.WHISPER)] == list(SIZES)
    for model in catalogue.of(Kind.WHISPER):
        assert {"model.bin", "tokenizer.json", "config.json"} <= {file.name for file in model.files}
        assert all(file.exact and file.sha256 for file in model.files), model.name
        assert len(model.revision) == 40


def test_licences_and_sources_are_told() -> None:
    for model in load().models:
        assert model.licence in {"MIT", "Apache-2.0"}
        assert model.source.startswith("https://")
        assert (model.recordings is not None) == (model.kind is Kind.VOICE), model.name


def test_there_is_a_voice_for_every_language_but_japanese() -> None:
    voiced = {model.language for model in load().of(Kind.VOICE)}
    assert voiced == set(messages.languages()) - {"ja"}
    for model in load().of(Kind.VOICE):
        assert [file.name for file in model.files] == [f"{model.name}.onnx", f"{model.name}.onnx.json"]


def test_encoders_bring_a_recipe_that_fits_their_files() -> None:
    for model in load().of(Kind.ENCODER):
        names = {file.name for file in model.files}
        assert model.recipe["model"] in names and "tokenizer.json" in names
        assert model.recipe["pooling"] in {"mean", "cls", "none"}


def test_an_address_is_made_of_the_hubs_or_a_mirrors() -> None:
    model = load().get("whisper-small")
    path = f"Systran/faster-whisper-small/resolve/{model.revision}/model.bin"
    assert load().url(model, model.files[1]) == f"https://huggingface.co/{path}"
    assert load().url(model, model.files[1], "http://127.0.0.1:8000/") == f"http://127.0.0.1:8000/{path}"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (["whisper-small"], ["whisper-small"]),
        (["whisper", "small"], ["whisper-small"]),
        (["Whisper", "LARGE-V3"], ["whisper-large-v3"]),
        (["whisper", "tiny", "multilingual-e5-small"], ["whisper-tiny", "multilingual-e5-small"]),
        (["voice", "de_DE-thorsten-medium", "de_de-thorsten-medium"], ["de_DE-thorsten-medium"]),
    ],
)
def test_names_as_people_say_them(said: list[str], names: list[str]) -> None:
    assert [model.name for model in load().named(said)] == names


@pytest.mark.parametrize("said", [["small"], ["whisper", "huge"], ["whisper"], ["../etc"]])
def test_an_unknown_name_is_said(said: list[str]) -> None:
    with pytest.raises(SaysoError) as error:
        load().named(said)
    assert error.value.code == "model_unknown"


BROKEN = """
checked_on = 2026-11-24
[hub]
address = "https://hub.invalid"
path = "{file}"
[[model]]
name = "a"
kind = "whisper"
repository = "r"
revision = "v"
licence = "MIT"
source = "s"
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        BROKEN,
        BROKEN + 'files = [{ path = "../a", size = 5 }]',
        BROKEN + 'files = [{ path = "/a", size = 5 }]',
        BROKEN + 'files = [{ path = "a", size = 0 }]',
        BROKEN + 'files = [{ path = "a", about = 5, md5 = "00000000000000000000000000000000" }]',
        BROKEN + 'files = [{ path = "a", size = 5, sha256 = "12" }]',
        BROKEN + 'files = [{ path = "a", size = 5 }, { path = "b/a", size = 5 }]',
        BROKEN + 'files = [{ path = "a", size = 5 }]\n[[recommended]]\nkind = "voice"\nname = "a"',
        BROKEN.replace("whisper", "spoon") + 'files = [{ path = "a", size = 5 }]',
    ],
)
def test_a_catalogue_that_does_not_hold_together_is_refused(text: str) -> None:
    with pytest.raises(SaysoError) as error:
        read(text)
    assert error.value.code == "broken_data"


@pytest.mark.parametrize(
    ("machine", "language", "names"),
    [
        (Machine(16, 64, gpu=True), "de", ["whisper-large-v3-turbo", "multilingual-e5-small", "de_DE-thorsten-medium"]),
        (Machine(8, 16, gpu=False), "es-MX", ["whisper-small", "multilingual-e5-small", "es_ES-davefx-medium"]),
        (Machine(2, 4, gpu=False), "ja", ["whisper-base", "multilingual-e5-small-int8"]),
        (Machine(1, 1, gpu=False), "pt-BR", ["whisper-tiny", "pt_BR-faber-medium"]),
        (Machine(16, 2, gpu=True), "en", ["whisper-base", "multilingual-e5-small-int8", "en_US-ljspeech-medium"]),
    ],
)
def test_what_is_recommended_suits_the_machine(machine: Machine, language: str, names: list[str]) -> None:
    assert [model.name for model in recommended(load(), machine, language)] == names


def test_this_machine_can_be_looked_at(catalogue: Catalogue) -> None:
    machine = look()
    assert machine.cores >= 1 and machine.memory_gb > 0.2
    assert recommended(catalogue, machine, "en")
