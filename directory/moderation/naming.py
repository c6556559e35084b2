"""What an act is called in the records, in the language of whoever looks. Rows keep its English name."""

from collections.abc import Mapping

from directory.moderation.registry import kind_named
from directory.words.saying import say

ACTS = {
    "amend": say("word anew"),
    "answer hurry": say("look at a hurry"),
    "approve": say("approve"),
    "approve as seen": say("approve as seen"),
    "approve bundle": say("approve together"),
    "approve seen change": say("approve a change as seen"),
    "ask an outsider": say("ask an outsider"),
    "back up": say("back up"),
    "back up untried": say("back up untried"),
    "bring in a sheet": say("bring in a sheet"),
    "close suggestions": say("close a report"),
    "confirm": say("confirm that it stands"),
    "dispute": say("doubt"),
    "drop merge": say("drop a merge"),
    "drop undo": say("drop an undo"),
    "erase": say("erase"),
    "lift dispute": say("lift a doubt"),
    "link confirmed": say("confirm a problem of a link"),
    "link overruled": say("overrule a problem of a link"),
    "lower": say("lower a protection"),
    "lower advisory": say("end an advisory"),
    "make caution": say("warn"),
    "merge": say("merge"),
    "overwrite": say("overwrite"),
    "propose": say("propose"),
    "propose merge": say("propose a merge"),
    "propose undo": say("propose an undo"),
    "put back": say("put back"),
    "raise": say("raise a protection"),
    "raise advisory": say("raise an advisory"),
    "reject": say("reject"),
    "renew": say("renew"),
    "reopen": say("reopen"),
    "retract": say("retract"),
    "rename account": say("rename an account"),
    "rewrite": say("write anew"),
    "run task again": say("run a task again"),
    "save": say("save"),
    "set access": say("set what an account may enter"),
    "set e-mail": say("set the address of an account"),
    "set password": say("set a password"),
    "set role": say("set a role"),
    "set second factor": say("set a second factor"),
    "show again": say("show again"),
    "split": say("split"),
    "step back": say("take an approval back"),
    "take away": say("take away with an undo"),
    "take back": say("take back with an undo"),
    "undo": say("undo"),
    "verify": say("verify"),
    "withdraw": say("withdraw"),
}


# Of what is no moderated record.
OTHERS = {"account": say("account"), "backup": say("backup"), "merge": say("merge"), "undo": say("undo")}


def act_in_words(act: str) -> str:
    return ACTS.get(act, act)


def kind_in_words(name: str) -> str:
    """What people call the records of this kind; the name itself if it is of none that is moderated."""
    try:
        return kind_named(name).verbose_name
    except LookupError:
        return OTHERS.get(name, name)


def counts_in_words(counts: Mapping[str, int]) -> str:
    """“reject: 9, withdraw: 3”."""
    return ", ".join(f"{act_in_words(act)}: {number}" for act, number in counts.items())
