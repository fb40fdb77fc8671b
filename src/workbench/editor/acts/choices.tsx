import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useId, useState } from 'react'
import type { Choice, Document } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { useMay } from '../../app/session.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import { Forms } from '../../parts/forms.tsx'
import type { FormName } from './act-form.tsx'

type Event = Choice['event']

/** The forms come when one is asked for. */
const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

const PushForm = lazy(async () => ({
  default: (await import('../../channels/push-form.tsx')).PushForm,
}))

const grave: readonly Event[] = ['withdraw', 'replace', 'discard', 'override', 'send-back']
const main: readonly Event[] = ['submit', 'publish', 'correct', 'review-override']

/** What is offered but not now: a button that can be reached, and says why not. */
const Off = ({ title, why }: { readonly title: string; readonly why: string }): ReactNode => {
  const id = useId()
  return (
    <span>
      <Tooltip title={why}>
        <Button className="choice-off" aria-disabled aria-describedby={id}>
          {title}
        </Button>
      </Tooltip>
      <span id={id} className="unseen">
        {why}
      </span>
    </span>
  )
}

/** What is done at once, behind a question where it matters; undefined where it takes a form. */
const atOnce = ({ event, title }: Choice, document: Document): ReactNode => {
  const params = { document: document.id }
  const seen = { params, body: { digest: document.digest } }
  switch (event) {
    case 'submit':
      return (
        <DoButton name="submitDocument" type="primary" sent={seen} said="已经送审。">
          {title}
        </DoButton>
      )
    case 'publish':
      return document.visibility === 'none' ? (
        <DoButton
          name="publishDocument"
          type="primary"
          sent={seen}
          said="已经发布。"
          sure="现在发布？发布以后公众马上可以看到。"
        >
          {title}
        </DoButton>
      ) : undefined
    case 'recall':
      return (
        <DoButton
          name="recallDocument"
          sent={{ params }}
          said="已经撤回送审。"
          sure="撤回送审？这一轮的签署全部作废。"
        >
          {title}
        </DoButton>
      )
    case 'unschedule':
      return (
        <DoButton name="unscheduleDocument" sent={{ params }} said="已经取消定时。">
          {title}
        </DoButton>
      )
    case 'drop':
      return (
        <DoButton
          name="dropCorrection"
          sent={{ params }}
          said="已经放弃更正。"
          sure="放弃这次更正？内容回到上次公开的那一版，改过的仍留在版本记录里。"
        >
          {title}
        </DoButton>
      )
    case 'keep':
      return (
        <DoButton
          name="keepDocument"
          sent={{ params }}
          said="已经留存。"
          sure="按源头认定不主动公开，留存备查？"
        >
          {title}
        </DoButton>
      )
    default:
      return undefined
  }
}

/** What is public may go to WeChat as it is. */
const Push = ({ document: { id, organisation } }: { readonly document: Document }): ReactNode => (
  <Forms
    size="middle"
    of={[
      {
        title: '推送到公众号',
        form: (close) => (
          <Suspense>
            <PushForm organisation={organisation.id} of={id} onClose={close} />
          </Suspense>
        ),
      },
    ]}
  />
)

/** What may be done now, from the one table of states: each a button, or why not. */
export const Choices = ({
  document,
  dirty,
  elsewhere,
}: {
  readonly document: Document
  readonly dirty: boolean
  /** What has its buttons elsewhere on the page. */
  readonly elsewhere: readonly Event[]
}): ReactNode => {
  const [open, setOpen] = useState<FormName>()
  const close = (): void => {
    setOpen(undefined)
  }
  const offered = document.choices.filter(({ event }) => !elsewhere.includes(event))
  const allowed = dirty ? [] : offered.filter((choice) => choice.allowed)
  const button = (choice: Choice): ReactNode => (
    <span key={choice.event}>
      {atOnce(choice, document) ?? (
        <Button
          danger={grave.includes(choice.event)}
          type={main.includes(choice.event) ? 'primary' : 'default'}
          onClick={() => {
            setOpen(choice.event)
          }}
        >
          {choice.title}
        </Button>
      )}
    </span>
  )
  const kept = document.stage === 'kept'
  const pushes = useMay('channel.push') && document.visibility === 'public' && !dirty
  if (offered.length === 0 && !kept && !pushes) return null
  return (
    <Block title="现在可以办">
      <div className="choices">
        {allowed.map(button)}
        {kept && (
          <Button
            onClick={() => {
              setOpen('reevaluate')
            }}
          >
            重新评估
          </Button>
        )}
        {pushes && <Push document={document} />}
        {offered
          .filter((choice) => !allowed.includes(choice))
          .map(({ event, title, why }) => (
            <Off
              key={event}
              title={title}
              why={dirty ? '有改动还没有保存，请先保存（Ctrl+S）。' : (why ?? '现在不能办。')}
            />
          ))}
      </div>
      {open !== undefined && (
        <Suspense>
          <ActForm name={open} document={document} onClose={close} />
        </Suspense>
      )}
    </Block>
  )
}
