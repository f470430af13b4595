// Draws a case's place on its diagram. The list beside it says the same in words, so nothing is lost
// where this does not run.

const STEP = 1.25
const READABLE = 0.75

for (const box of document.querySelectorAll('[data-diagram]')) {
  draw(box)
}

async function draw(box) {
  const answer = await fetch(box.dataset.diagram)
  if (!answer.ok) {
    return
  }
  box.hidden = false
  const sheet = document.createElement('div')
  sheet.className = 'redress-diagram__sheet'
  box.append(sheet)
  const viewer = new window.BpmnJS({ container: sheet, zoomScroll: { enabled: false } })
  await viewer.importXML(await answer.text())
  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  mark(box.dataset.done, 'redress-done')
  mark(box.dataset.current, 'redress-current')
  canvas.zoom('fit-viewport', 'auto')
  if (canvas.zoom() < READABLE) {
    canvas.zoom(READABLE)
    show(box.dataset.current || box.dataset.done)
  }
  box.before(controls(canvas))

  // Brings the last of these elements to the middle.
  function show(ids) {
    const element = ids.split(' ').map((id) => elements.get(id)).filter(Boolean).at(-1)
    if (element) {
      const seen = canvas.viewbox()
      canvas.viewbox({
        x: element.x + element.width / 2 - seen.width / 2,
        y: element.y + element.height / 2 - seen.height / 2,
        width: seen.width,
        height: seen.height
      })
    }
  }

  function mark(ids, marker) {
    for (const id of ids?.split(' ') ?? []) {
      if (elements.get(id)) {
        canvas.addMarker(id, marker)
      }
    }
  }
}

function controls(canvas) {
  const bar = document.createElement('div')
  bar.className = 'redress-diagram__controls'
  bar.append(
    button('Larger', () => canvas.zoom(canvas.zoom() * STEP)),
    button('Smaller', () => canvas.zoom(canvas.zoom() / STEP)),
    button('Whole', () => canvas.zoom('fit-viewport', 'auto'))
  )
  return bar
}

function button(text, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary redress-button-inline'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}
