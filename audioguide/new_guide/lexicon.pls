<?xml version="1.0" encoding="UTF-8"?>
<!-- Words the voices say wrong, in the International Phonetic Alphabet.
  <lexeme><grapheme>tamoxifen</grapheme><phoneme>təˈmɑksɪfɛn</phoneme></lexeme>
-->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="{language}">
</lexicon>
