/** What a worker says of the edition that it serves. */
export interface Told {
  /** The hash of its list. */
  version: string
  /** The date of its newest content; not known where its list is gone and there is no network. */
  edition: string | null
}

/** Ask a worker which edition it serves; `null` where it does not answer, as the one that ends its kind. */
export async function ask(worker: ServiceWorker): Promise<Told | null> {
  const { port1, port2 } = new MessageChannel()
  const told = new Promise<Told | null>((hear) => {
    setTimeout(hear, 5000, null)
    port1.onmessage = ({ data }) => hear(data as Told)
  })
  worker.postMessage('tell', [port2])
  return told
}
