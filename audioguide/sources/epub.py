class Epub:
    endings = (".epub",)

    def recognises(self, s):
        return False
