"""Why a site told little or nothing, and what a person does then."""

from directory.words.saying import say

# By the words of a visit's ``trouble``; those of a page's reading are among them.
WHAT_TO_DO = {
    "robots": say(
        "Its robots.txt asks programs to stay away. Open the site yourself and enter its contacts by hand."
    ),
    "no answer": say(
        "Open the site yourself: if it works, try again later; if not, look for the ministry's new address."
    ),
    "elsewhere": say(
        "It leads to another domain, which was not followed. If that is the ministry's, propose it as the "
        "website and as an official domain, with evidence."
    ),
    "bot wall": say("A bot wall stands before it. Open the site yourself and enter its contacts by hand."),
    "cookie gate": say(
        "It shows itself only to who keeps its cookies. Open the site yourself and enter its contacts by "
        "hand."
    ),
    "consent": say(
        "A question about cookies hides it from programs. Open the site yourself and enter its contacts by "
        "hand."
    ),
    "javascript": say(
        "Scripts build its pages, so that a program sees no text. Open the site yourself and enter its "
        "contacts by hand."
    ),
    "hijacked": say(
        "It looks taken over. Do not open it carelessly: withdraw its contacts if that is so, and look for "
        "the ministry's new address. Nothing of it was entered."
    ),
    "parked": say(
        "The domain looks parked or for sale. Withdraw its contacts if that is so, and look for the ministry's "
        "new address. Nothing of it was entered."
    ),
    "empty": say("Its pages hold no text. Open the site yourself and enter its contacts by hand."),
    "nothing found": say("No contact was found on its pages. Open the site yourself and look for one."),
    "no website": say("Propose its website, with evidence for the domain."),
    "error": say("Our own code failed on it: tell whoever runs this service what the error says."),
}
# Whatever stands on such a site may be a stranger's.
NOT_TRUSTED = {"hijacked", "parked"}
