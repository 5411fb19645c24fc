/** The style of every book. It sets no colour and no size in pixels: those are the reader's. */
export const style = `body { margin: 0 4%; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.3em; margin-top: 2em; }
h3 { font-size: 1.1em; }
.lede { font-size: 1.1em; }
.small, footer, figcaption p { font-size: 0.9em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.3em 0.4em; text-align: left; vertical-align: top; font-size: 0.9em; }
dt { font-weight: bold; margin-top: 0.5em; }
dd { margin: 0 0 0 1em; }
figure { margin: 1.5em 0; }
.claim { border-top: 1px solid; margin-top: 1.5em; padding-top: 0.5em; }
.answer { border: 1px solid; padding: 0.5em 1em; }
.found { border-left: 0.3em solid; padding-left: 0.6em; }
.term { text-decoration-style: dashed; }
.zh span { font-size: 1.2em; }
footer { border-top: 1px solid; margin-top: 2.5em; padding-top: 0.5em; }
nav ol { list-style: none; padding-left: 1em; }
`
