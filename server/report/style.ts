/** The style of the HTML report: readable on a screen, on paper, and without colour. */
export const STYLE = `
:root{--ink:#1b1b1b;--quiet:#595959;--line:#d6d6d6;--error:#a4161a;--warning:#8a5300;--information:#1d4e89;--hint:#595959}
*{box-sizing:border-box}
body{font:15px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;max-width:56rem;margin:1.5rem auto;padding:0 1rem;color:var(--ink);background:#fff}
h1{font-size:1.3rem;margin:0}h2{font-size:1.5rem;line-height:1.25;margin:.2rem 0 .5rem}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
header p,footer p,.path,section>p{color:var(--quiet);margin:.2rem 0}
small{font-weight:400;color:var(--quiet)}
ul{margin:.3rem 0;padding-left:1.2rem}
.verdict{border-left:.5rem solid var(--line);padding:.6rem 1rem;margin:1rem 0;background:#f6f6f6}
.verdict.error{border-color:var(--error)}.verdict.warning{border-color:var(--warning)}.verdict.information{border-color:var(--information)}
h3.error{color:var(--error)}h3.warning{color:var(--warning)}h3.information{color:var(--information)}h3.hint{color:var(--hint)}
table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid var(--line);padding:.35rem .5rem .35rem 0;text-align:left;vertical-align:top}
td:first-child{min-width:6rem}
td.sign{min-width:0;width:1.6rem;text-align:center}
tr.found td.sign{color:var(--error);font-weight:700}
tr.nothing td,tr.ask td{color:var(--quiet)}
code{font-size:.85em;white-space:nowrap}
.fix{color:#1c5d2f}
q{background:#fdf3d8}
figure{margin:1rem 0}svg{width:100%;height:auto;margin:.4rem 0}
svg text{fill:currentColor}svg .marked{fill:var(--quiet)}
svg .solid{fill:#b9cfe4}svg .range{fill:#1d4e89}svg .mark{stroke:#a4161a;stroke-dasharray:4 3}
figure ul{color:var(--quiet);font-size:.9em}
@page{margin:16mm}
@media print{
body{font-size:10.5pt;max-width:none;margin:0;padding:0}
article+article{break-before:page}
section.verdict,figure,tr{break-inside:avoid}
h3{break-after:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
