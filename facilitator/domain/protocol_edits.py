"""Changes to the steps of a protocol that is being written; places count from 0."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.protocol import Protocol, Step


def with_step(protocol: Protocol, at: int, step: Step) -> Protocol:
    """With another step at that place."""
    return replace(protocol, steps=(*protocol.steps[:at], step, *protocol.steps[at + 1 :]))


def put_in(protocol: Protocol, at: int, step: Step) -> Protocol:
    """With one more step, which stands at that place then."""
    return replace(protocol, steps=(*protocol.steps[:at], step, *protocol.steps[at:]))


def taken_out(protocol: Protocol, at: int) -> Protocol:
    """Without the step at that place."""
    return replace(protocol, steps=(*protocol.steps[:at], *protocol.steps[at + 1 :]))


def moved(protocol: Protocol, at: int, to: int) -> Protocol:
    """With a step at another place; the same where there is no such place."""
    if not 0 <= to < len(protocol.steps):
        return protocol
    return put_in(taken_out(protocol, at), to, protocol.steps[at])
