import { onOneLine } from './on-one-line.ts'

/** People, however an article calls them; all of them count as patients. */
export const PEOPLE = onOneLine`
  patients|people|persons|participants|subjects|individuals|cases|women|men|volunteers|adults|children|boys|girls
  |infants|babies|recipients|survivors|controls|residents`
