"""The types: `Definition`, `Item`, `Promise`, `LeadTime`."""

from typing import Literal, NamedTuple

from policydiff.caveat import Caveat
from policydiff.clauses.clause import Clause
from policydiff.topics import DEFAULT_TOPICS, Topic

Channel = Literal["popup", "push", "email", "sms", "phone", "announcement", "in_app", "consultation", "letter"]
Consent = Literal["explicit", "continued_use", "none"]


class Item(NamedTuple):
    """One item of a definition of a major change."""

    label: str
    """The number without its punctuation: '3', 'a', '1.1'; its place in the list where it is a bullet or has none."""
    text: str
    topics: tuple[Topic, ...]
    clause: Clause | None = None
    """Where it stands; None in the default."""
    unread: bool = False
    """Whether it must name a topic, but none that the tool can read."""


class Definition(NamedTuple):
    """What counts as a major change, read from the OLD version or the default of GB/T 35273-2020, annex D."""

    source: Literal["policy", "default"]
    items: tuple[Item, ...]
    open_ended: bool
    """'包括但不限于', 'include but are not limited to'."""
    clause: Clause | None
    """The clause that announces the list, also where the list is empty."""
    warnings: tuple[Caveat, ...] = ()
    translation: "Definition | None" = None
    """The same as the policy's other language has it; None where only one language announces a definition."""

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that the items list, in the order of the items."""
        return tuple(dict.fromkeys(topic for item in self.items for topic in item.topics))

    @property
    def unread(self) -> tuple[Item, ...]:
        """Items whose topics could not be read; what they take in is not known."""
        return tuple(item for item in self.items if item.unread)


DEFAULT_DEFINITION = Definition(
    source="default",
    open_ended=False,
    clause=None,
    items=(
        Item(
            label="1",
            text="我们的服务模式发生重大变化。如处理个人信息的目的、处理的个人信息类型、个人信息的使用方式等",
            topics=DEFAULT_TOPICS[0:3],
        ),
        Item(
            label="2",
            text="我们在所有权结构、组织架构等方面发生重大变化。如业务调整、破产并购等引起的所有者变更等",
            topics=DEFAULT_TOPICS[3:4],
        ),
        Item(label="3", text="个人信息共享、转让或公开披露的主要对象发生变化", topics=DEFAULT_TOPICS[4:5]),
        Item(label="4", text="您参与个人信息处理方面的权利及其行使方式发生重大变化", topics=DEFAULT_TOPICS[5:6]),
        Item(
            label="5",
            text="我们负责处理个人信息安全的责任部门、联络方式及投诉渠道发生变化时",
            topics=DEFAULT_TOPICS[6:7],
        ),
        Item(label="6", text="个人信息安全影响评估报告表明存在高风险时", topics=DEFAULT_TOPICS[7:8]),
    ),
)


class LeadTime(NamedTuple):
    """How long before it takes effect a major change is announced."""

    text: str
    days: int | None
    clause: Clause | None = None


class ChannelPromise(NamedTuple):
    """A channel with the sentence that promises it."""

    channel: Channel
    sentence: str
    clause: Clause
    hedged: bool = False
    """Whether the sentence leaves it open: 'we may e-mail you'."""


class Guarantee(NamedTuple):
    """'Without your explicit consent, we will not reduce your rights'."""

    sentence: str
    clause: Clause
    unless: Literal["explicit consent", "consent", "never"]
    """What alone may set it aside."""


class Promise(NamedTuple):
    """What the policy promises when it changes in a major way."""

    channel_promises: tuple[ChannelPromise, ...] = ()
    lead_time: LeadTime | None = None
    consent: Consent = "none"
    consent_sentence: str | None = None
    consent_clause: Clause | None = None
    reach: Literal["major", "any"] = "any"
    """Whether a sentence on major changes says so, or only the rule for any change."""
    guarantee: Guarantee | None = None
    """That rights are not taken away; None where nothing of the kind is said."""
    clauses: tuple[Clause, ...] = ()
    """All clauses that promise something, in document order."""
    translations: tuple["Promise", ...] = ()
    """What each language says by itself, in a policy of two languages."""

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The promised channels, each once, in the order of the text."""
        return tuple(dict.fromkeys(promise.channel for promise in self.channel_promises))
