"""The views of allauth for second factors: 4 MB of a process, and few ask, so they are imported when asked for."""

from allauth.mfa.base.views import authenticate, index, reauthenticate
from allauth.mfa.recovery_codes.views import (
    download_recovery_codes,
    generate_recovery_codes,
    view_recovery_codes,
)
from allauth.mfa.totp.views import activate_totp, deactivate_totp
from allauth.mfa.webauthn.views import (
    add_webauthn,
    edit_webauthn,
    list_webauthn,
    reauthenticate_webauthn,
    remove_webauthn,
)

VIEWS = {
    "activate_totp": activate_totp,
    "add_webauthn": add_webauthn,
    "authenticate": authenticate,
    "deactivate_totp": deactivate_totp,
    "download_recovery_codes": download_recovery_codes,
    "edit_webauthn": edit_webauthn,
    "generate_recovery_codes": generate_recovery_codes,
    "index": index,
    "list_webauthn": list_webauthn,
    "reauthenticate": reauthenticate,
    "reauthenticate_webauthn": reauthenticate_webauthn,
    "remove_webauthn": remove_webauthn,
    "view_recovery_codes": view_recovery_codes,
}
