"""What the JSON Schema of a template file says of each field, for whoever writes one.

The file itself is TOML; tables and fields are the same. docs/templates.md tells more.
"""

from __future__ import annotations

TITLES = {"Template": "Template file of Facilitator"}
"""Titles of tables whose name says too little; the others are called as they are."""

WORDS = {
    # the template
    "Template.format": "Number of the format.",
    "Template.id": "Small letters, digits and hyphens; the file's name without its ending.",
    "Template.name": "What the template is called in the list.",
    "Template.meetings": "Its meetings in their order; most templates have one.",
    "Template.purpose": "One sentence: what it is for.",
    "Template.when": "When it helps, and what it asks for, such as more than one slot.",
    "Template.people": "How many people it is for.",
    "People.least": "The fewest people that it works for.",
    "People.most": "The most people that it works for.",
    "People.usual": "The number of people that the minutes are made for.",
    # a meeting
    "Meeting.items": "The agenda, in its order.",
    "Meeting.title": "What this meeting is called, where there are several.",
    "Meeting.minutes": "Whole minutes from the start to the bell; 40 when left out.",
    "Meeting.purpose": "What this meeting is to come to.",
    # an item
    "Item.title": "What it is called on the agenda.",
    "Item.minutes": "Whole minutes; all together they fit the meeting.",
    "Item.purpose": "What it is for.",
    "Item.lead": "A role, or all.",
    "Item.leads": "Several roles, where more than one leads; then lead does not count.",
    "Item.method": "How people work, where no protocol is named.",
    "Item.protocol": "The id of a protocol; it is then held by that.",
    "Item.sitting": "Which sitting of the protocol, where it has several.",
    "Item.step": "One step of that sitting alone, from 1; 0 is all of it.",
    "Item.leaves": "What it should leave behind.",
    "Item.bring": "What has to be there.",
}
