import type { ReactNode } from 'react'
import { useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { useMay } from '../../app/session.tsx'
import { LedgerEntry, newestFirst } from '../../parts/ledger-entry.tsx'
import { Correct } from '../forms/correct-form.tsx'
import type { Remedy } from '../words.ts'

/** Everything that was written into the ledger of the remedy, the newest first: append only. */
export const Timeline = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const may = useMay('remedy.handle')
  const [correcting, setCorrecting] = useState<Remedy['events'][number]>()
  return (
    <>
      <ol className="timeline">
        {newestFirst(remedy.events).map((event) => (
          <LedgerEntry
            key={event.seq}
            entry={event}
            fileAt={(file) => addressOf('readRemedyFile', { params: { remedy: remedy.id, file } })}
            onCorrect={
              may && event.mends
                ? () => {
                    setCorrecting(event)
                  }
                : undefined
            }
          />
        ))}
      </ol>
      {correcting !== undefined && (
        <Correct
          remedy={remedy}
          event={correcting}
          onClose={() => {
            setCorrecting(undefined)
          }}
        />
      )}
    </>
  )
}
