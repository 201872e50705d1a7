import type { Zone } from '../../server/engine/document/block.ts';

/** A document, and its blocks with blanks squeezed. */
export interface Sample {
  readonly source: string;
  readonly blocks: readonly (readonly [Zone, string])[];
}

export const HTML: Sample = {
  source: `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>A case &amp; more</title>
<meta name="description" content="Mrs T of Oban"><meta name=author content="Jane Marsh">
<style>p{color:red}</style><script>var name = "Mrs Q";</script></head>
<body><h2 class="x">Case report</h2>
<p>A 47-year-old <b>man</b>&nbsp;from Oban said &ldquo;no luck,&rdquo; and didn&#8217;t stay.<!-- he is the mayor --> See <a href="http://x.org" title="page of Mrs X">here</a>.
<img src="mrs smith.jpg" alt='Mrs "S" at home'> tail<br>12 High St<br><br>new par
<ul><li>one<li>two <p>para</ul>
<table><tr><th>Name</th><td>Mr Smith</td></tr><tr><td></td></tr></table>
<blockquote><p>I told her no</p></blockquote>
<figure><img src="https://a.b/c.png"><figcaption>The patient</figcaption></figure>
<pre><code>MRN 12345</code></pre> a < b and <5 years
<a href="x>Mrs Jones said "no" to it</a> <p>End <b
`,
  blocks: [
    ['front-matter', 'A case & more'],
    ['front-matter', 'Mrs T of Oban'],
    ['backmatter', 'Jane Marsh'],
    ['heading', 'Case report'],
    ['prose', 'A 47-year-old man from Oban said “no luck,” and didn’ t stay. See here . tail 12 High St'],
    ['comment', '<!-- he is the mayor -->'],
    ['alt', 'page of Mrs X'],
    ['url', 'http://x.org'],
    ['image', '<img src="mrs smith.jpg" alt=\'Mrs "S" at home\'>'],
    ['alt', 'Mrs "S" at home'],
    ['file', 'mrs smith.jpg'],
    ['prose', 'new par'],
    ['list', 'one'],
    ['list', 'two'],
    ['list', 'para'],
    ['table', '| Name | Mr Smith'],
    ['quote', 'I told her no'],
    ['image', '<img src="https://a.b/c.png">'],
    ['url', 'https://a.b/c.png'],
    ['prose', 'The patient'],
    ['code', 'MRN 12345'],
    ['prose', 'a < b and <5 years <a href="x>Mrs Jones said "no" to it'],
    ['prose', 'End <b'],
  ],
};

export const LATEX: Sample = {
  source: `%% Template of the journal
% Patient: Mrs Smith
\\documentclass[11pt]{article}
\\usepackage{graphicx}
\\newcommand{\\bfx}[1]{\\textbf{#1}}
\\title{A case of \\emph{sepsis}}
\\author{Jane Marsh\\thanks{Ward 9} \\and Jos\\'e Garc\\'{\\i}a}
\\date{3 March 2024}
\\begin{document}
\\maketitle
\\section[Short]{Case presentation}\\label{sec:case}
A $47$-year-old man~from Oban\\cite[p.~3]{smith2020} came on 3~March.\\footnote{His wife, Mrs Smith, told us.} He had 5\\% burns --- and
\`\`no luck,'' he said; $p < 0.05$. % he is the mayor
% of Oban
See \\href{http://x.org/a%20b}{the page} and \\url{http://y.org}.

\\begin{itemize}
  \\item first
  \\item[Age] 47
\\end{itemize}
\\begin{table}[ht]
\\begin{tabular}{|l|p{3cm}|}
\\hline
Name & Mr Smith \\\\
Age & 47 \\\\[2pt]
\\multicolumn{2}{c}{Oban}
\\end{tabular}
\\caption{The patient at \\textbf{home}.}
\\end{table}
\\begin{quote}I told her no.\\end{quote}
\\includegraphics[width=3cm]{figs/mrs-smith.jpg}
\\begin{verbatim}
MRN 12345 % no comment
\\end{verbatim}
\\begin{align} x &= 1 \\end{align}
Use \\verb|x_y| here. M\\"uller \\& sons.

\\begin{thebibliography}{9}
\\bibitem{a} Smith J. A paper.
\\end{thebibliography}
\\bibliography{refs}
\\end{document}
`,
  blocks: [
    ['comment', 'Template of the journal Patient: Mrs Smith'],
    ['heading', 'A case of sepsis'],
    ['backmatter', 'Jane Marsh'],
    ['backmatter', 'Ward 9'],
    ['backmatter', 'José Garcí a'],
    ['front-matter', '3 March 2024'],
    ['heading', 'Short'],
    ['heading', 'Case presentation'],
    ['prose', 'A 47-year-old man from Oban came on 3 March. He had 5 % burns — and “no luck,” he said; . See the page and .'],
    ['prose', 'His wife, Mrs Smith, told us.'],
    ['comment', 'he is the mayor of Oban'],
    ['url', 'http://x.org/a%20b'],
    ['url', 'http://y.org'],
    ['list', 'first'],
    ['list', '[Age] 47'],
    ['table', 'Name | Mr Smith'],
    ['table', 'Age | 47'],
    ['table', 'Oban'],
    ['prose', 'The patient at home .'],
    ['quote', 'I told her no.'],
    ['image', '\\includegraphics[width=3cm]{figs/mrs-smith.jpg}'],
    ['file', 'figs/mrs-smith.jpg'],
    ['code', 'MRN 12345 % no comment'],
    ['prose', 'Use x_y here. Mü ller & sons.'],
    ['backmatter', 'Smith J. A paper.'],
    ['backmatter', 'refs'],
  ],
};

export const OBSIDIAN: Sample = {
  source: `See ![[patient photo.jpg|caption of her]] and ![[x.png|300]] [[Note about Mrs X|alias]] ![[Mrs Q note]] %% hidden Mrs Y %% #tag/sub ==Mrs Z== end ^abc

> [!note]- Title here
> body with [hospital] and [^2]

Foot[^1] $a_1 = b*c*d$ costs $5 and $10. a == b == c <img src="x.png" alt="her"> <span title="Mrs V">x</span>

[^1]: Smith

[^2]: Smith of Oban

[ref]: http://x.org "Mrs T"

before text
%%
Block comment

Mrs K
%%

<div><p>Mrs A</p><ul><li>b</ul></div>

$$
x = 47
$$
- a ^def
- **b** 

%% unclosed

text
`,
  blocks: [
    ['prose', 'See and Note about Mrs X|alias Mrs Q note #tag/sub Mrs Z end'],
    ['image', '![[patient photo.jpg|caption of her]]'],
    ['alt', 'caption of her'],
    ['file', 'patient photo.jpg'],
    ['image', '![[x.png|300]]'],
    ['file', 'x.png'],
    ['comment', '%% hidden Mrs Y %%'],
    ['url', '^abc'],
    ['quote', 'Title here body with [hospital] and'],
    ['prose', 'Foot costs $5 and $10. a == b == c x'],
    ['code', '$a_1 = b*c*d$'],
    ['image', '<img src="x.png" alt="her">'],
    ['alt', 'her'],
    ['file', 'x.png'],
    ['alt', 'Mrs V'],
    ['prose', 'Smith'],
    ['prose', 'Smith of Oban'],
    ['url', 'http://x.org "Mrs T"'],
    ['alt', '"Mrs T"'],
    ['prose', 'before text'],
    ['comment', '%% Block comment Mrs K %%'],
    ['prose', 'Mrs A'],
    ['list', 'b'],
    ['code', '$$ x = 47 $$'],
    ['list', 'a'],
    ['url', '^def'],
    ['list', 'b'],
    ['comment', '%% unclosed text'],
  ],
};

export const ASCIIDOC: Sample = {
  source: `= A case
Jane Marsh, Ivy Holt, Elgar University Hospital

// Mrs Smith told me
A man came.
image::figs/mrs smith.jpg[The hand of Mrs Smith, 300]

See image:x.png[] for more. // not a comment
image::https://a.b/c.png[alt="hers"]
`,
  blocks: [
    ['heading', '= A case'],
    ['backmatter', 'Jane Marsh, Ivy Holt, Elgar University Hospital'],
    ['prose', 'A man came.'],
    ['comment', '// Mrs Smith told me'],
    ['image', 'image::figs/mrs smith.jpg[The hand of Mrs Smith, 300]'],
    ['file', 'figs/mrs smith.jpg'],
    ['alt', 'The hand of Mrs Smith, 300'],
    ['prose', 'See for more. // not a comment'],
    ['image', 'image:x.png[]'],
    ['file', 'x.png'],
    ['image', 'image::https://a.b/c.png[alt="hers"]'],
    ['url', 'https://a.b/c.png'],
    ['alt', 'alt="hers"'],
  ],
};

export const RST: Sample = {
  source: `A case
======

.. Mrs Smith told me
   on the ward

A man came.

.. figure:: figs/mrs-smith.jpg
   :alt: The hand of Mrs Smith
   :width: 300px

   His hand on the day.

.. |her| image:: x.png
.. _link: https://a.b
`,
  blocks: [
    ['heading', 'A case ======'],
    ['comment', '.. Mrs Smith told me on the ward'],
    ['prose', 'A man came.'],
    ['image', '.. figure:: figs/mrs-smith.jpg'],
    ['file', 'figs/mrs-smith.jpg'],
    ['alt', 'The hand of Mrs Smith'],
    ['prose', 'His hand on the day.'],
    ['prose', '.. _link: https://a.b'],
    ['image', '.. |her| image:: x.png'],
    ['file', 'x.png'],
  ],
};
