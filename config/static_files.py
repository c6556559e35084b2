from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Packed files under names with a hash, which a browser keeps for ever, once collectstatic has run.

    Before, as in a fresh clone, and for a file that came after it, the plain names serve.
    """

    def stored_name(self, name: str) -> str:
        is_collected = self.hash_key(self.clean_name(name)) in self.hashed_files
        return super().stored_name(name) if is_collected else name
