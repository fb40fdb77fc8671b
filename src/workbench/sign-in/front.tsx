import type { ReactNode } from 'react'
import { use, useEffect } from 'react'
import seal from '../seal.svg'
import { OverScreen } from './over-screen.ts'
import './sign-in.css'

interface Said {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

const Said = ({ title, lead, children }: Said): ReactNode => (
  <>
    <h1>{title}</h1>
    {lead !== undefined && <p className="soft">{lead}</p>}
    {children}
  </>
)

const Alone = (said: Said): ReactNode => {
  useEffect(() => {
    document.title = `${said.title} · 工作台`
  }, [said.title])
  return (
    <main className="front">
      <div className="front-card">
        <div className="front-mark">
          <img src={seal} alt="" width={40} height={40} />
          <span>政府信息公开工作台</span>
        </div>
        <Said {...said} />
      </div>
    </main>
  )
}

/** The card that everything before the workbench stands on; over a screen, what it says without the card. */
export const Front = (said: Said): ReactNode => {
  const over = use(OverScreen) !== null
  if (!over) return <Alone {...said} />
  return (
    <div className="front-over">
      {said.lead !== undefined && <p className="soft">{said.lead}</p>}
      {said.children}
    </div>
  )
}
