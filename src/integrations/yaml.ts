import { load } from 'js-yaml'

/** What Vite needs of a plugin here; its own type is of two versions, since Vitest brings one. */
interface Plugin {
  name: string
  transform(text: string, id: string): string | undefined
}

/** Import what a YAML file beside the code holds: lists of words that a browser needs, without a reader of YAML. */
export function yaml(): Plugin {
  return {
    name: 'yaml',
    transform: (text, id) => (id.endsWith('.yaml') ? `export default ${JSON.stringify(load(text))}` : undefined),
  }
}
