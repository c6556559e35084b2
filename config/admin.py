from django.contrib import admin


class Site(admin.AdminSite):
    site_header = "Advocacy Directory"
    site_title = "Advocacy Directory"
