import { Button } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { Flag } from '../../parts/flag.tsx'
import { Time } from '../../parts/time.tsx'
import type { Request } from '../words.ts'

const Correct = lazy(async () => ({ default: (await import('../forms/correct-form.tsx')).Correct }))

type Event = Request['events'][number]

const Entry = ({
  event,
  request,
  onCorrect,
}: {
  readonly event: Event
  readonly request: Request
  readonly onCorrect: (() => void) | undefined
}): ReactNode => {
  const { seq, title, on, recordedAt, by, facts, texts, files, corrected } = event
  return (
    <li className={corrected === null ? 'entry' : 'entry entry-corrected'} id={`event-${seq}`}>
      <div className="entry-head">
        <time dateTime={on}>{on}</time>
        <strong>{title}</strong>
        {corrected !== null && (
          <Flag kind="grave">
            {corrected.struck ? '已划去' : '已更正'}（第{corrected.by}号记录）
          </Flag>
        )}
        {onCorrect !== undefined && (
          <Button size="small" type="text" onClick={onCorrect} aria-label={`更正第${seq}号记录：${title}`}>
            更正
          </Button>
        )}
      </div>
      {facts.length > 0 && (
        <p className="entry-facts">{facts.map(({ name, value }) => `${name}：${value}`).join('；')}</p>
      )}
      {texts.map(({ name, title: heading, text }) => (
        <p key={name} className="told">
          <span className="soft">{heading}：</span>
          {text}
        </p>
      ))}
      {files.map(({ id, name }) => (
        <p key={id}>
          <a href={addressOf('readRequestFile', { params: { request: request.id, file: id } })}>{name}</a>
        </p>
      ))}
      <p className="soft entry-foot">
        第{seq}号，{by}于 <Time at={recordedAt} /> 记入
      </p>
    </li>
  )
}

/** By the day of the thing itself, what was written down last before the others. */
const newestFirst = (events: readonly Event[]): readonly Event[] =>
  events.toSorted((one, other) => other.on.localeCompare(one.on) || other.seq - one.seq)

/** Everything that was written into the file, the newest first: append only. */
export const Timeline = ({ request }: { readonly request: Request }): ReactNode => {
  const [correcting, setCorrecting] = useState<Event>()
  const may = request.choices.some(({ kind, allowed }) => kind === 'corrected' && allowed)
  return (
    <>
      <ol className="timeline">
        {newestFirst(request.events).map((event) => (
          <Entry
            key={event.seq}
            event={event}
            request={request}
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
