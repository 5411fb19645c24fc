/** What a worker says of the edition that it serves. */
export interface Told {
  /** The hash of its list. */
  version: string
  /** The date of its newest content; not known where its list is gone and there is no network. */
  edition: string | null
}

/** Ask a worker which edition it serves. */
export async function ask(worker: ServiceWorker): Promise<Told> {
  const { port1, port2 } = new MessageChannel()
  const told = new Promise<Told>((hear) => {
    port1.onmessage = ({ data }) => hear(data as Told)
  })
  worker.postMessage('tell', [port2])
  return told
}
