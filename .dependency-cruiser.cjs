/** The stages of ingest, from an article to its page, in their order; none sees a later one. */
const stages = ['read', 'models', 'segment', 'labels', 'recognise', 'claim', 'compose', 'merge', 'write']

/**
 * The borders of the house; `npm run borders` tries them. Types count as imports.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'schema-imports-nothing',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^(src|scripts)/', pathNot: '^src/schema/' },
    },
    {
      name: 'language-stands-below',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^(src|scripts)/', pathNot: '^src/(schema|language)/' },
    },
    {
      name: 'pure-knows-no-page',
      severity: 'error',
      from: { path: '^src/(vocabulary|claims|views|search|offer|offline|pictures|copy)/' },
      to: { path: '^(src/(components|layouts|pages|client|loader|integrations|content\\.config)|scripts/)' },
    },
    { name: 'site-knows-no-script', severity: 'error', from: { path: '^src/' }, to: { path: '^scripts/' } },
    {
      name: 'script-knows-no-page',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/(components|layouts|pages|client|content\\.config)' },
    },
    ...stages.map((stage, index) => ({
      name: `${stage}-knows-no-later-stage`,
      severity: 'error',
      from: { path: `^scripts/ingest/${stage}/` },
      to: { path: '^scripts/ingest/', pathNot: `^scripts/ingest/(${stages.slice(0, index + 1).join('|')})/` },
    })),
    {
      name: 'report-and-run-know-no-command',
      severity: 'error',
      from: { path: '^scripts/ingest/(report|run)/' },
      to: { path: '^scripts/ingest/(commands/|run-ingest)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|\\.test\\.ts$|\\.fixture\\.ts$' },
  },
}
