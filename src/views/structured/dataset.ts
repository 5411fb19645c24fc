import type { DatasetLeaf } from 'schema-dts'
import { idAt, siteId, type Full } from './ids.ts'
import { known } from './known.ts'

/** Published data: a name, what it holds, and its files. */
export interface Published {
  /** The path of the page that shows it, with the base. */
  path: string
  name: string
  description: string
  /** The address of its licence. */
  license: string
  /** The edition, as `version` and as the day of the last change: `2026-11-22`. */
  edition: string
  /** Its files: path with the base, and media type. */
  files: { path: string; type: string }[]
}

/** Data of the site with the files that hold it, for the page that shows them: `{ page: { mainEntity: datasetOf(…) } }`. */
export function datasetOf({ path, name, description, license, edition, files }: Published, full: Full): DatasetLeaf {
  return known<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': idAt(full(path), 'data'),
    url: full(path),
    name,
    description,
    license,
    version: edition,
    dateModified: edition,
    isAccessibleForFree: true,
    creator: { '@id': siteId('publisher', full) },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: full(file.path),
      encodingFormat: file.type,
    })),
  })
}
