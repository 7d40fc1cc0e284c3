# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Words that stand beside English names: data for people."""

from __future__ import annotations

OFFICES = (
    "Chair Chairman Chairwoman Chairperson Vice-Chair Co-Chair Clerk Director Director-General Secretary "
    "Secretary-General Minister President Vice-President Officer Treasurer Mayor Manager Head Lead Leader "
    "Commissioner Coordinator Co-ordinator Representative Spokesperson Spokesman Spokeswoman Deputy Governor "
    "Adviser Advisor Professor Analyst Editor Chief Administrator Auditor Inspector Ambassador Envoy Master "
    "Engineer Surveyor Registrar Warden Executive Economist Constable Statistician Scientist Planner Principal "
    "Headteacher Solicitor Convener Convenor Rapporteur Facilitator Accountant Architect Consultant Specialist "
    "Prefect Magistrate Attorney Comptroller Controller Superintendent Sheriff Premier Chancellor Founder "
    "Partner Fellow Lecturer Nurse Epidemiologist Physician Researcher Member Assistant Supervisor Ombudsman "
    "Trustee Bursar Curator Librarian Ranger"
).split()
# Offices that General goes on: Auditor General.
OFFICES_GENERAL = "Auditor Attorney Secretary Director Solicitor Governor Comptroller Surgeon Consul".split()
# With a name before or behind them: what is said, what is done.
SAID = (
    "said|says|told|added|noted|stressed|stated|explained|warned|announced|reported|replied|asked|confirmed|"
    "argued|urged|concluded|insisted|acknowledged|observed|remarked|commented|emphasised|emphasized|declared|"
    "reiterated|suggested"
)
DID = (
    "agreed|thanked|welcomed|proposed|called|described|presented|moved|seconded|informed|advised|recalled|"
    "briefed|updated|chaired|opened|attended|joined|visited|signed|resigned|retired|introduced"
)
GROUPS = (
    "Residents|Members|Councillors|Officers|Directors|Ministers|Commissioners|Neighbours|Parents|Trustees|Governors|"
    "Deputies|Senators|Doctors|Teachers|Students|Witnesses"
)
# Before a name: succeeded Jane Hill, chaired by Jane Hill.
TAKEN = "(?:succeeds|succeeded|replaces|replaced|named|appointed|elected|nominated)"
DONE = (
    "chaired|led|headed|moderated|presented|proposed|seconded|signed|prepared|written|approved|opened|taken|"
    "introduced|represented|facilitated|compiled|authored"
)
# Words with a capital letter that are no part of a name.
NO_NAMES = (
    "Councillors Cllrs Messrs Square Terrace Drive Close Gardens Bridge Station Speaker Prime The This That "
    "These Those In On At We It He She They And But For From With Under After Before When While All Both Our "
    "Their City County District Province Region State States Government Report Act Bill House Meeting Minutes "
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Street Road Lane Avenue Park School Hall Plan Policy Strategy "
    "Review Bulletin Annual General Health Public National International Local Planning Finance United North "
    "South East West Central New First Second Next No Yes Thank Dear Item Section Table Figure Annex Cluster "
    "Team Project Acting Senior Interim Former Also Parish Town Village Church Bay Island River Lake Valley Way "
    "Market Road Works Access Data"
).split()
