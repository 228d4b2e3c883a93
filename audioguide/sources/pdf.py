class Pdf:
    endings = (".pdf",)

    def recognises(self, s):
        return False
