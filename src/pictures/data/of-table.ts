import type { Library } from '../../claims/library.ts'
import type { Status } from '../../schema/register.ts'
import type { TableName } from '../../views/data/table.ts'
import type { Names } from '../../vocabulary/names.ts'
import type { BarPicture } from '../bars.ts'
import { currenciesOf, pricePicture } from '../prices.ts'
import { approvalPicture } from './approvals.ts'
import { verdictPicture } from './verdicts.ts'

/** What the pictures of the tables are drawn from. */
interface Shelf {
  library: Library
  names: Names
  statuses: readonly Status[]
}

/**
 * The pictures of a table, where looking tells more than reading: verdicts, prices by currency, permissions in time.
 * `edition` is the day of the newest content.
 */
export function tablePictures(table: TableName, { library, names, statuses }: Shelf, edition: string): BarPicture[] {
  switch (table) {
    case 'claims':
      return [verdictPicture(library)].filter((picture) => picture !== null)
    case 'prices': {
      const claims = [...library.claims.values()]
      return currenciesOf(claims)
        .map((currency) => pricePicture(currency, claims, names))
        .filter((picture) => picture !== null)
    }
    case 'statuses':
      return [approvalPicture(statuses, names, edition)].filter((picture) => picture !== null)
    case 'sources':
    case 'vocabulary':
      return []
    default:
      return table satisfies never
  }
}
