from django.urls import path

from advocacy.reconcile import views

urlpatterns = [
    path("", views.endpoint, name="reconcile"),
    path("suggest/entity/", views.suggest_entity, name="reconcile_entity"),
    path("suggest/property/", views.suggest_property, name="reconcile_property"),
    path("suggest/type/", views.suggest_type, name="reconcile_type"),
    path("properties/", views.propose_properties, name="reconcile_properties"),
    path("<str:id>/", views.view_entity, name="reconcile_view"),
]
