class Docx:
    endings = (".docx",)
    def recognises(self, s): return False
