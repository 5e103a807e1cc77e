"""Why the system refused something, in the person's language."""

import errno

from sandbox.i18n import N_, _

_IN_THE_WAY = N_("a file of that name is in the way")
_NOT_ALLOWED = N_("not allowed")
_BY_ERRNO = {
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: N_("the drive is read-only"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
}


def reason(error: OSError) -> str:
    """The reason in words; the system's own where it is a rare one."""
    known = _BY_ERRNO.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
