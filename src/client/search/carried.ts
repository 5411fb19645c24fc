/** The script of the page of the search in a copy of the site, where no file can be read but by a script. */
import type { CarriedTexts } from '../../search/carried.ts'
import { element } from '../element.ts'
import { carriedEngine } from './carried-engine.ts'
import { carriedSource, readCarried } from './carried-files.ts'
import { once } from './files.ts'
import { openSearch } from './results-page.ts'

openSearch({
  ...carriedSource(element('#search', HTMLFormElement).action),
  engine: once(async () => carriedEngine(await readCarried<CarriedTexts>('texts.json'))),
})
