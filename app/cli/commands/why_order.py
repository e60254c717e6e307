"""``sayso why-order``: why the things last told in a session stand in their order, and which choices moved them."""

from __future__ import annotations

from argparse import Namespace

from app.cli.house import House
from app.cli.output import print_json, say, spoken_language
from app.commerce.person import SessionStore
from app.model.jsonable import jsonable
from app.model.session import Session
from app.model.taste import WhyOrder
from app.settings import load


def run(arguments: Namespace) -> int:
    settings = load()
    with House(settings) as house:
        session = SessionStore(house.records, house.clock).load(arguments.session) or Session()
        profile = house.profiles.load(arguments.session) or house.profile()
        reply = house.skills.taste.order(session, profile, arguments.session)
        rendered = house.renderer(spoken_language(settings.language or profile.language)).render(reply)
    if not isinstance(reply, WhyOrder):  # nothing was searched for yet, and the words say so
        reply = WhyOrder(())
    if arguments.json:
        moved = {one.place: jsonable(one) for one in reply.moved}
        products = [
            {"place": place, "id": product.id, "title": product.title, "moved": moved.get(place)}
            for place, product in enumerate(reply.products, start=1)
        ]
        print_json(
            {
                "session": arguments.session,
                "sort": reply.sort,
                "choices": reply.choices,
                "products": products,
                "text": rendered.text,
            }
        )
        return 0
    for place, product in enumerate(reply.products, start=1):
        say(f"{place}. {product.title} ({product.id})")
    say(rendered.text)
    return 0
