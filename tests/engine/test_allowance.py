"""Answers are kept until an exercise is graded: how much memory they may take up is counted, and bounded."""

import socket
import threading
import time
from typing import Any

import numpy as np
import pytest
from PIL import Image

from saiten.cell import Allowance, Cell, Lodging, Worker, frames
from saiten.cell.allowance import TooMuchError
from saiten.cell.jail.rlimits import ProcessLimits


def received(values: list[Any], allowance: Allowance) -> int:
    """How many of the values get through one after the other."""
    ours, theirs = socket.socketpair()
    with ours, theirs:

        def send_all() -> None:
            for value in values:
                frames.send(ours, value)
            ours.shutdown(socket.SHUT_WR)

        sender = threading.Thread(target=send_all)
        sender.start()
        count = 0
        try:
            for _ in values:
                frames.receive(theirs, None, allowance)
                count += 1
        except TooMuchError:
            pass
        finally:
            while theirs.recv(1 << 20):
                pass
            sender.join()
        return count


@pytest.mark.parametrize(
    "value",
    [
        np.zeros(100_000),
        b"x" * 800_000,
        [[]] * 12_500,
        dict.fromkeys(range(6_250), 1.5),
        Image.new("1", (500, 392)),
        Image.new("L", (0, 25_000)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_everything_counts_as_what_it_takes_up(value: Any) -> None:
    assert received([value] * 9, Allowance(4_100_000)) in {4, 5}
    assert received([value] * 3, Allowance(1 << 30)) == 3


def test_small_answers_take_up_little() -> None:
    assert received([np.zeros(10)] * 500, Allowance(1 << 20)) == 500


def test_news_of_ended_workers_does_not_pile_up() -> None:
    # the server gives up a channel that is full of news, and with it the submissions that are graded through it
    limits = ProcessLimits(10, 1 << 30, 64, 1 << 20)
    with Cell("standard") as cell, cell.channel() as channel:
        for _ in range(200):
            Worker(channel, Lodging({}, limits, 0)).close()
            if len(channel.statuses) > 4:
                break
            time.sleep(0.05)
        assert len(channel.statuses) > 4
