/** The page in which the desk runs. */
export const shell = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>The desk · Cell Therapy, Checked</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/desk/desk.css" />
  </head>
  <body>
    <a class="skip" href="#main">Skip to the work</a>
    <div id="desk"></div>
    <noscript>The desk needs JavaScript; the site it edits does not.</noscript>
    <script type="module" src="/desk/desk.js"></script>
  </body>
</html>
`
