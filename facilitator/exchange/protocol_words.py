"""What the JSON Schema of a protocol file says of each field, for whoever writes one.

The file itself is TOML; tables and fields are the same. docs/protocols.md tells more.
"""

from __future__ import annotations

TITLES = {
    "Protocol": "Protocol file of Facilitator",
    "HandOver": "Hand-over",
    "Kind": "What is kept",
    "Kin": "What it is to this one",
    "Over": "What is repeated for",
    "Who": "Who speaks or listens",
}
"""Titles of tables whose name says too little; the others are called as they are."""

WORDS = {
    # the protocol
    "Protocol.format": "Number of the format.",
    "Protocol.id": "Small letters, digits and hyphens; the file's name without its ending.",
    "Protocol.name": "What the protocol is called, in the library and in minutes.",
    "Protocol.steps": "The parts of the protocol, in the order in which they happen.",
    "Protocol.also": "Other names, so that a search finds them.",
    "Protocol.category": "Where it stands in the library, such as reflection or decision.",
    "Protocol.purpose": "One sentence: what it is for.",
    "Protocol.when": "When it helps.",
    "Protocol.when_not": "When to leave it.",
    "Protocol.caution": "What to take care of.",
    "Protocol.origin": "Where it comes from, with thanks.",
    "Protocol.rights": "A word for the rights in it, such as none, low, credit, text-copyright.",
    "Protocol.rights_note": "What these rights mean for the words of this file.",
    "Protocol.verification": "What was found in a source, and what is the writer's own.",
    "Protocol.roles": "The roles that it needs.",
    "Protocol.materials": "What to bring.",
    "Protocol.people": "How many people it is for.",
    "Protocol.related": "Other protocols that belong to this one; twelve at most.",
    # people
    "People.least": "The fewest people that it works for.",
    "People.most": "The most people that it works for.",
    "People.usual": "The number of people that the minutes are made for.",
    # a protocol that belongs to it
    "Related.kind": "What it is: shorter, larger, gentler, next or sittings.",
    "Related.id": "Its id; one that is not in the library is not shown.",
    # a step
    "Step.title": "What the step is called, in a few words.",
    "Step.ideal": "Whole minutes with the usual number of people, for one pass if it repeats.",
    "Step.cue": "What the facilitator does.",
    "Step.say": "Words to read aloud. {presenter} stands for a name.",
    "Step.sticks": "What to do when it sticks.",
    "Step.least": "Whole minutes; the step is never made shorter.",
    "Step.drop": "Place in the order in which steps are dropped when time is short; 0 is never.",
    "Step.sitting": "1, or more where the protocol is held in several meetings.",
    "Step.format": "How people work.",
    "Step.speaks": "Who speaks.",
    "Step.listens": "Who only listens.",
    "Step.seconds": "One speaker's time in a round; 0 in every other step.",
    "Step.private": "Each works alone, nobody looks; what is typed is shown together at the end.",
    "Step.vote": "How the room shows where it stands; empty for no vote.",
    "Step.capture": "What the step leaves behind.",
    "Step.repeat": "The loop that the step stands in, or a list of them, the outermost first.",
    "Step.hand_over": "Where the step leads on to.",
    "Step.size": "People in a small group; 0 is as the format says.",
    "Step.groups": "How many small groups there are; 0 where their size decides.",
    "Step.grouping": "A name: steps with the same one keep the same groups.",
    "Step.regroup": "New groups in each pass of a step that repeats so many times.",
    "Step.each": "Dots that a person has, or scores that a card gets.",
    "Step.signal": "When the step makes itself heard.",
    # loops and hand-over
    "Repeat.over": "What it repeats over.",
    "Repeat.block": "A name: neighbours with the same one repeat together.",
    "Repeat.times": "How often, where it repeats so many times.",
    "HandOver.to": "Where to: a protocol, or a goal.",
    "HandOver.id": "The protocol's id; empty leaves the choice to the facilitator.",
}
