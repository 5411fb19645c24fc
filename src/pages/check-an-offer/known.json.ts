import type { APIRoute } from 'astro'
import { openBook } from '../../loader/library.ts'
import { knownFor } from '../../offer/know.ts'

/** What the rules for an offer need to know: one file for every disease, so that asking for it tells nobody which. */
export const GET: APIRoute = async () => new Response(JSON.stringify(knownFor(await openBook())))
