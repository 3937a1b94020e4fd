"""Every deed on a case as a form. One table, by name, in the order of the page: what is done every day first."""

from collections.abc import Mapping

from services.office.acts_in_hand import IN_HAND
from services.office.acts_of_meetings import OF_MEETINGS
from services.office.acts_of_secretary import OF_SECRETARY
from services.office.acts_of_staff import OF_STAFF
from services.office.acts_on_suggestions import ON_SUGGESTIONS
from services.office.form import Form

ACTS: Mapping[str, Form] = {**IN_HAND, **OF_MEETINGS, **ON_SUGGESTIONS, **OF_STAFF, **OF_SECRETARY}
