/**
 * The script of every page in a copy of the site: its age, and suggestions in search fields once a reader goes to one.
 */
import { tellCarriedAge } from '../offline/carried-age.ts'
import { carriedSource } from './carried-files.ts'
import { suggest } from './suggest.ts'

for (const field of document.querySelectorAll<HTMLInputElement>('form[role=search]:not(#search) input[type=search]'))
  field.addEventListener('focus', () => field.form && suggest(field, carriedSource(field.form.action)), { once: true })
tellCarriedAge()
