import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { addressOf } from '../../api/call.ts'
import { useMay } from '../../app/session.tsx'
import { Flag } from '../../parts/flag.tsx'
import { Time } from '../../parts/time.tsx'
import { Correct } from '../forms/correct-form.tsx'
import type { Remedy } from '../words.ts'

type Event = Remedy['events'][number]

const Entry = ({
  event: { seq, title, on, recordedAt, by, facts, texts, files, corrected },
  remedy,
  onCorrect,
}: {
  readonly event: Event
  readonly remedy: string
  readonly onCorrect: (() => void) | undefined
}): ReactNode => (
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
        <a href={addressOf('readRemedyFile', { params: { remedy, file: id } })}>{name}</a>
      </p>
    ))}
    <p className="soft entry-foot">
      第{seq}号，{by}于 <Time at={recordedAt} /> 记入
    </p>
  </li>
)

/** Everything that was written into the file, the newest first: append only. */
export const Timeline = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const may = useMay('remedy.handle')
  const [correcting, setCorrecting] = useState<Event>()
  return (
    <>
      <ol className="timeline">
        {remedy.events
          .toSorted((one, other) => other.on.localeCompare(one.on) || other.seq - one.seq)
          .map((event) => (
            <Entry
              key={event.seq}
              event={event}
              remedy={remedy.id}
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
