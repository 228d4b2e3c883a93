<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that at least one of the voices says wrong by itself; American English. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
  <lexeme><grapheme>adjuvant</grapheme><phoneme>ˈædʒəvənt</phoneme></lexeme>
  <lexeme><grapheme>aromatase</grapheme><phoneme>əˈɹoʊməˌteɪz</phoneme></lexeme>
  <lexeme><grapheme>axillary</grapheme><phoneme>ˈæksəˌlɛɹi</phoneme></lexeme>
  <lexeme><grapheme>immunotherapy</grapheme><phoneme>ˌɪmjənoʊˈθɛɹəpi</phoneme></lexeme>
  <lexeme><grapheme>nausea</grapheme><phoneme>ˈnɔziə</phoneme></lexeme>
  <lexeme><grapheme>tamoxifen</grapheme><phoneme>təˈmɑksəfən</phoneme></lexeme>
</lexicon>
