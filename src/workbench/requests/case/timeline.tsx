import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { LedgerEntry, newestFirst } from '../../parts/ledger-entry.tsx'
import type { Request } from '../words.ts'

const Correct = lazy(async () => ({ default: (await import('../forms/correct-form.tsx')).Correct }))

/** Everything that was written into the file, the newest first: append only. */
export const Timeline = ({ request }: { readonly request: Request }): ReactNode => {
  const [correcting, setCorrecting] = useState<Request['events'][number]>()
  const may = request.choices.some(({ kind, allowed }) => kind === 'corrected' && allowed)
  return (
    <>
      <ol className="timeline">
        {newestFirst(request.events).map((event) => (
          <LedgerEntry
            key={event.seq}
            entry={event}
            fileAt={(file) => addressOf('readRequestFile', { params: { request: request.id, file } })}
            onCorrect={
              may && event.mending !== null
                ? () => {
                    setCorrecting(event)
                  }
                : undefined
            }
          />
        ))}
      </ol>
      {correcting !== undefined && (
        <Suspense>
          <Correct
            request={request}
            event={correcting}
            onClose={() => {
              setCorrecting(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
