import type { DatasetLeaf } from 'schema-dts'
import { withBase } from '../routes.ts'
import type { Site } from '../site.ts'
import { licence, version } from './release.ts'
import { idAt, siteId, type Full } from '../structured/ids.ts'
import { dataPath, tables } from './tables.ts'

/**
 * The data as schema.org describes a data set, for `/data/`. It covers China; no time is given, for what the sources
 * tell of has no first and no last day that we know. `edition` is the day of the newest content.
 */
export function datasetOf(site: Site, edition: string, full: Full): DatasetLeaf {
  const home = full(withBase(dataPath('')))
  const download = (file: `${string}.${string}`, name: string, encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    name,
    contentUrl: full(withBase(dataPath(file))),
    encodingFormat,
  })
  return {
    '@type': 'Dataset',
    '@id': idAt(home, 'data'),
    name: `${site.name}: the claims as data`,
    description:
      'What published sources claim about cell therapy in China, with the evidence each names, what the publisher ' +
      'gains, and what a check found; with sources, what is authorised, prices claimed and names.',
    url: home,
    version,
    dateModified: edition,
    license: licence.path,
    isAccessibleForFree: true,
    creator: { '@id': siteId('publisher', full) },
    inLanguage: 'en',
    spatialCoverage: { '@type': 'Country', name: 'China' },
    keywords: ['cell therapy', 'stem cells', 'China', 'fact checking'],
    distribution: [
      ...tables.flatMap(({ name, title }) => [
        download(`${name}.json`, `${title}, in JSON`, 'application/json'),
        download(`${name}.csv`, `${title}, in CSV`, 'text/csv'),
      ]),
      download('datapackage.json', 'All tables described (Data Package)', 'application/json'),
      download('provenance.jsonld', 'Where each claim comes from (PROV-O, Web Annotation)', 'application/ld+json'),
    ],
  }
}
