// Shows a field when the answers above it call for it. Without this script every field is shown,
// and the server decides what counts.
//
// data-shown-when: clauses parted by ";" that must all hold, each of alternatives parted by "|",
// each "key=VALUE" or "key!=VALUE".

function valuesOf(form, key) {
  return [...form.querySelectorAll(`[name="${CSS.escape(key)}"]`)]
    .filter(input => !input.closest('[hidden]'))
    .filter(input => !['radio', 'checkbox'].includes(input.type) || input.checked)
    .map(input => input.value.trim())
}

function holds(form, alternative) {
  const [, key, sign, value] = alternative.match(/^(\w+)(!?=)(.*)$/)
  return valuesOf(form, key).includes(value) === (sign === '=')
}

function isShown(form, rule) {
  return rule.split(';').every(clause => clause.split('|').some(part => holds(form, part)))
}

// From top to bottom: a field may depend on the fields above it, and on a hidden one not at all.
function update(form) {
  for (const part of form.querySelectorAll('[data-shown-when]')) {
    part.hidden = !isShown(form, part.dataset.shownWhen)
  }
}

for (const form of document.querySelectorAll('form[data-form-conditions]')) {
  form.addEventListener('change', () => update(form))
  form.addEventListener('input', () => update(form))
  update(form)
}
window.addEventListener('pageshow', () =>
  document.querySelectorAll('form[data-form-conditions]').forEach(update))
