import type { Told } from '../read-again.ts'

/** Messages about an article, faults first. */
export function Messages({ messages }: { messages: Told[] }) {
  if (messages.length === 0) return null
  return (
    <details class="box">
      <summary>
        {messages.length} {messages.length === 1 ? 'message' : 'messages'} about the text
      </summary>
      <ul class="plain lined small">
        {messages.map(({ line, column, reason }) => (
          <li key={`${line}:${column} ${reason}`}>
            Line {line}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
