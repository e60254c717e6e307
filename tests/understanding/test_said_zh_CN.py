"""What people say in Chinese: written from the contract and people described, none of it a golden line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.understanding.batch import read_context
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import Graph

TABLE = {"on_table": 3, "last_reply": "options"}
ONE = {"on_table": 1, "last_reply": "options"}
READ_BACK = {"last_reply": "read_back", "cart_size": 1}
CART = {"cart_size": 2}

INTENTS: tuple[tuple[str, dict[str, Any] | None, str], ...] = (
    ("refine", TABLE, "太贵了 有没有便宜一点的"),
    ("refine", TABLE, "这些都太大了 有小号的吗"),
    ("more", TABLE, "都不太满意 还有吗"),
    ("select", TABLE, "就要评价最好的那个"),
    ("details", ONE, "这个能放洗碗机里洗吗"),
    ("details", TABLE, "第二个能不能用洗衣机洗"),
    ("compare", TABLE, "第一个跟第二个比哪个更暖和"),
    ("reviews", ONE, "有没有差评"),
    ("why", TABLE, "凭什么说它好"),
    ("add_to_cart", TABLE, "最便宜的那个给我放购物车里"),
    ("remove_from_cart", CART, "从购物车里拿掉帽子"),
    ("change_quantity", READ_BACK, "不是两个 是三个"),
    ("show_cart", CART, "我都买了些啥"),
    ("checkout", CART, "没有别的了 付款"),
    ("confirm", READ_BACK, "可以 下单吧"),
    ("deny", READ_BACK, "先别下单 我问问我女儿"),
    ("undo", CART, "哎呀我搞错了 改回来"),
    ("repeat", TABLE, "在念一次好吗"),
    ("slower", None, "你讲话太快啦"),
    ("faster", None, "太慢了 快点念"),
    ("louder", None, "我听不清楚 大声一些"),
    ("quieter", None, "别喊 小声一点"),
    ("spell", ONE, "店名是哪几个字"),
    ("help", None, "我能跟你说什么"),
    ("stop", None, "好了好了别念了"),
    ("track_order", None, "上礼拜订的台灯什么时候能到"),
    ("cancel_order", None, "别发货了 我不要了"),
    ("return_item", None, "收到的杯子是碎的 怎么办"),
    ("watch_price", TABLE, "第一个要是便宜了跟我说一声 先别买"),
    ("buy_when", ONE, "等降到五百块就帮我买"),
    ("negotiate", ONE, "问卖家少二十块行不行"),
    ("landed_cost", ONE, "连关税和运费 到手多少人民币"),
    ("delivery", ONE, "春节前能收到吗"),
    ("import_rules", None, "我能带肉干进美国吗"),
    ("set_language", None, "我听不懂英语 说中文"),
    ("set_currency", None, "价格换成港币"),
    ("set_country", None, "我们搬家了 现在住在加拿大"),
    ("photo_match", None, "我拍了张照片 找一样的杯子"),
    ("greet", None, "喂 有人吗"),
    ("thanks", None, "辛苦你了"),
    ("forget_me", None, "删除我的所有数据"),
    ("reviews", TABLE, "街坊四邻买了第一个的有啥意见没"),
    ("change_quantity", CART, "把三盒改回一盒"),
    ("change_quantity", READ_BACK, "不是六个 听岔了 是九个"),
    ("confirm", READ_BACK, "一点不差 办吧"),
    ("deny", READ_BACK, "拉倒吧 贵得离谱"),
    ("buy_when", {"last_reply": "read_back", "on_table": 1}, "还贵 等它掉到一百二再给我拿"),
    ("watch_price", READ_BACK, "先不要 价钱下来了喊我一声"),
    ("search", None, "你好呀 帮我看看血压计"),
    ("details", TABLE, "给我说说第二个"),
    ("unknown", None, "楼下广场舞又吵起来了"),
    ("unknown", None, "我孙子上小学三年级了"),
    ("unknown", None, "我孙女会弹钢琴了 弹得可好听"),
    ("add_to_cart", ONE, "帮我把它扔车里头"),
    ("deny", READ_BACK, "你搞错了 我没要两个"),
    ("track_order", None, "刚下的那单寄出了没"),
    ("refine", TABLE, "超过三百的都不要"),
    ("compare", TABLE, "哪个最耐用"),
    ("details", TABLE, "第三个是真皮的不"),
    ("search", None, "三百多块的手表"),
)

NOTHING: dict[str, list[str]] = {"materials": [], "colors": [], "features": [], "brands": []}

SLOTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("想买蓝色的 哦不 绿色的毛衣 大号", {"colors": ["green"], "size": {"system": "INT", "value": "L"}}),
    ("我要两个 不对 三个马克杯", {"quantity": 3, "product_types": ["mug"]}),
    ("要一个背包 蓝色或者灰色 不要黑色的", {"colors": ["blue", "grey"], "quantity": None}),
    ("十八块九的牙刷", {"max_price": {"amount": 18.9, "currency": "CNY"}}),
    ("两千新币以下的笔记本电脑", {"max_price": {"amount": 2000, "currency": "SGD"}}),
    ("想找三百八以内的瑜伽垫 不滑的", {"max_price": {"amount": 380, "currency": None}, "features": ["non_slip"]}),
    ("我想買一雙拖鞋 防滑的 紅色", {"product_types": ["slippers"], "colors": ["red"]}),
    ("我老伴今年七十三了 想给她买个拐杖 别太重", {"quantity": None, "features": ["lightweight"]}),
    ("冬天脚冷 找双袜子 羊毛的 三双", {"activities": [], "materials": ["wool"], "quantity": 3}),
    ("平底锅 不要Lumetta牌子的", {"brands": [], "product_types": ["frying_pan"]}),
    ("我家那个水壶坏了 想买双凉鞋", {"product_types": ["sandals"]}),
    ("四十码半的跑鞋", {"size": {"system": None, "value": "40.5"}}),
    ("买半打毛巾", {"quantity": 6, "product_types": ["towel"]}),
    ("想买手机用的耳机", {"product_types": ["headphones"]}),
    ("家里孩子怕黑 想要个小夜灯", {"product_types": ["night_light"], "excluded": NOTHING}),
    ("不锈钢的保温杯", {"features": [], "product_types": ["thermos"]}),
    ("小米的冲电宝", {"brands": ["xiaomi"], "product_types": ["power_bank"]}),
    ("天天做饭 想换个平底锅", {"activities": [], "product_types": ["frying_pan"]}),
)


@pytest.fixture(scope="module")
def chinese(graph: Graph) -> GrammarReader:
    return GrammarReader(graph, ("zh-CN",), today=lambda: date(2026, 11, 20))


@pytest.mark.parametrize(("intent", "context", "text"), INTENTS)
def test_intent(chinese: GrammarReader, intent: str, context: dict[str, Any] | None, text: str) -> None:
    assert chinese.read(text, "zh-CN", read_context(context)).intent.value == intent


@pytest.mark.parametrize(("text", "wanted"), SLOTS)
def test_slots(chinese: GrammarReader, text: str, wanted: dict[str, Any]) -> None:
    said = chinese.read(text, "zh-CN").to_json()
    assert {name: said[name] for name in wanted} == wanted


@pytest.mark.parametrize("text", ["我要红的 不要绿的", "绿的不要 要红的"])
def test_a_refusal_takes_nothing_back(chinese: GrammarReader, text: str) -> None:
    said = chinese.read(text, "zh-CN", read_context(TABLE)).to_json()
    assert said["colors"] == ["red"]
    assert said["excluded"]["colors"] == ["green"]
