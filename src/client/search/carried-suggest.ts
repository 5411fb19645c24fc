/** The script of every page in a copy of the site: suggestions in its search fields, once a reader goes to one. */
import { carriedSource } from './carried-files.ts'
import { suggest } from './suggest.ts'

for (const field of document.querySelectorAll<HTMLInputElement>('form[role=search]:not(#search) input[type=search]'))
  field.addEventListener('focus', () => field.form && suggest(field, carriedSource(field.form.action)), { once: true })
