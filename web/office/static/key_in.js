/* Enter goes on to the next field of the letter and keeps it at the last; Shift and Enter begins a new line. */
(function () {
  "use strict";
  function fields(form) {
    return Array.prototype.slice.call(form.querySelectorAll("[data-enter]"));
  }
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (!field.form || field.form.id !== "letter" || !field.hasAttribute("data-enter")) return;
    event.preventDefault();
    if (event.repeat) return;
    var all = fields(field.form);
    var next = all[all.indexOf(field) + 1];
    if (next) {
      next.focus();
    } else {
      document.getElementById("keep").click();
    }
  });
  document.addEventListener("submit", function (event) {
    if (event.target.id === "letter") document.getElementById("keep").disabled = true;
  });
})();
